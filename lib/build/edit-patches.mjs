// What is changed in the bundle of Sveltia CMS, each with its reason. A version in which a text does
// not stand exactly once fails the build.
import { readFileSync } from 'node:fs'

const FONTS = 'https://cdn.jsdelivr.net/fontsource/fonts'

/** @type {readonly { readonly find: string, readonly put: string }[]} */
const PATCHES = [
  // Its style sheet names fonts of a foreign host; the same ones lie beside the bundle.
  {
    find: `${FONTS}/source-sans-3:vf@5.3.0/latin-wght-normal.woff2`,
    put: 'assets/assets/source-sans-3-latin-wght-normal-BqRLTx4X.woff2',
  },
  {
    find: `${FONTS}/noto-mono@5.3.0/latin-400-normal.woff2`,
    put: 'assets/assets/noto-mono-latin-400-normal-DiC8lJru.woff2',
  },
  {
    find: `${FONTS}/material-symbols-outlined:vf@5.3.7/latin-wght-normal.woff2`,
    put: 'assets/assets/material-symbols-outlined-latin-wght-normal-_Z1IJPLg.woff2',
  },
  // The root of a collection with folders lists what lies in any of them, so that filters see all.
  { find: 'return i?a?t===2:t<=2:t===1', put: 'return i?a?t===2:!0:t===1' },
  // On a server, whose people sign in, «Local» would be nowhere: its menu has the name of the user.
  {
    find: 'Y(`local_workflow.indicator`)',
    put: '(globalThis.imprintUser??Y(`local_workflow.indicator`))',
  },
  {
    find: 'Y(`working_with_local_repo`)',
    put: 'Y(globalThis.imprintUser?`signed_in_as_x`:`working_with_local_repo`,{values:{name:globalThis.imprintUser}})',
  },
  // After a save the form begins anew with what was saved: what was typed meanwhile is kept.
  {
    find: 'let r=await hze({draft:n,skipCI:e,overwrite:t}),a=r;',
    put: 'let kept=globalThis.imprintTyped?.(n),r=await hze({draft:n,skipCI:e,overwrite:t}),a=r;',
  },
  {
    find: 'J6({entryDraft:i,collection:R(T),collectionFile:R(te),originalEntry:r,extraValues:n.extraValues,expanderStates:n.expanderStates})}catch',
    put: '(r=J6({entryDraft:i,collection:R(T),collectionFile:R(te),originalEntry:r,extraValues:n.extraValues,expanderStates:n.expanderStates}),kept?.(r))}catch',
  },
  // What was typed and not saved is thrown away where the configuration has another hash: the form
  // waits for the hash, which was not there yet on a busy machine, and a new title of the blog is
  // no other form.
  {
    find: 'MW.current=n,RW(n),PW.current=await du($N(n)),',
    put: 'PW.current=await du($N(n.collections)),MW.current=n,RW(n),',
  },
]

/** @param {string} file */
export function patchCms(file) {
  return PATCHES.reduce(
    (source, { find, put }) => {
      const [before = '', after, ...more] = source.split(find)
      if (after !== undefined && more.length === 0) return before + put + after
      throw new Error(`${file} has not exactly once: ${find}`)
    },
    readFileSync(file, 'utf8'),
  )
}
