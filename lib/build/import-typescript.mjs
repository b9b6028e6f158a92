import { buildSync } from 'esbuild'

/**
 * Imports a TypeScript module: Node 20 can not, and Next loads its configuration with it.
 * @param {string} root
 * @param {string} file
 */
export function importTypeScript(root, file) {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'warning',
  })
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`)
}
