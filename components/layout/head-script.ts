// The inline script of every page.

// `enhance/theme/theme-switch.ts` stores the theme under the same key.
const THEME =
  "try{const t=localStorage.getItem('imprint-theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}"

// Chromium logs an error if a transition is interrupted by a resize or another navigation.
const TRANSITIONS =
  "for(const n of['pageswap','pagereveal'])addEventListener(n,e=>e.viewTransition?.ready.catch(()=>{}))"

/**
 * Runs in the head, before the first paint. The Content-Security-Policy allows it by its hash, so
 * it is the same on every page.
 */
export const HEAD_SCRIPT = `${THEME};${TRANSITIONS}`
