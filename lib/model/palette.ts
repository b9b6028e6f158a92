// The colours of `components/layout/globals.css` that are needed where no style sheet reaches.

/** In light: of share images, which have no dark variant, the web manifest and `theme-color`. */
export const PALETTE = {
  paper: '#fafaf8',
  tint: '#f1f2ee',
  text: '#17191d',
  quiet: '#5a6067',
  accent: '#1f3d99',
} as const

/** The paper of the dark theme. */
export const DARK_PAPER = '#0d2036'
