// The inline script of every page.

// `enhance/theme/theme-switch.ts` and `enhance/copy/wrap-button.ts` store them under the same keys.
const CHOICES =
  "try{const d=document.documentElement.dataset,l=localStorage,t=l.getItem('imprint-theme');if(t==='light'||t==='dark')d.theme=t;if(l.getItem('imprint-wrap'))d.wrap=''}catch{}"

// Chromium logs an error if a transition is interrupted by a resize or another navigation.
const TRANSITIONS =
  "for(const n of['pageswap','pagereveal'])addEventListener(n,e=>{const t=e.viewTransition;t?.ready.catch(()=>{});t?.finished.catch(()=>{})})"

/**
 * Runs in the head, before the first paint. The Content-Security-Policy allows it by its hash, so
 * it is the same on every page.
 */
export const HEAD_SCRIPT = `${CHOICES};${TRANSITIONS}`
