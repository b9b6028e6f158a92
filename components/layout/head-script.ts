// `enhance/theme.ts` writes what this reads, under the same name.
const THEME =
  "try{const t=localStorage.getItem('imprint-theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}"

// A transition that breaks off, because the window changes or the reader has gone on already,
// is no error; Chromium logs it as one.
const TRANSITIONS =
  "for(const n of['pageswap','pagereveal'])addEventListener(n,e=>e.viewTransition?.ready.catch(()=>{}))"

/**
 * Runs in the head, before anything is painted, and is the only inline script of a page. The
 * Content-Security-Policy knows it by its hash, so it is the same text everywhere and holds
 * nothing of the page.
 */
export const HEAD_SNIPPET = `${THEME};${TRANSITIONS}`
