// A Netlify build plugin: keeps what the next export can use. docs/hosting.md says why together.
const FOLDERS = ['.next', '.imprint-state', 'dist']

/** @param {{ utils: { cache: { restore(paths: string[]): Promise<boolean> } } }} event */
export function onPreBuild({ utils }) {
  return utils.cache.restore(FOLDERS)
}

/** @param {{ utils: { cache: { save(paths: string[]): Promise<boolean> } } }} event */
export function onPostBuild({ utils }) {
  return utils.cache.save(FOLDERS)
}
