/** The light colours of `app/globals.css`. */
export const PALETTE = {
  paper: '#fafaf8',
  tint: '#f1f2ee',
  rule: '#d3d6d3',
  text: '#17191d',
  quiet: '#5a6067',
  accent: '#1f3d99',
} as const
