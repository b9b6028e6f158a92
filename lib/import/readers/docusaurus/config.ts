// What `docusaurus.config.js` says: it is a program, and only searched.
import { parseSiteUrl } from '../../folders/addresses.ts'
import type { Folder } from '../../folders/folder.ts'
import { findFlag, findProperty, listBlocks } from '../../folders/script-config.ts'

export interface DocusaurusConfig {
  readonly url?: string
  readonly title?: string
  readonly tagline?: string
  readonly language: string
  readonly trailingSlash?: boolean
  readonly blogs: readonly TextFolder[]
  readonly docs: readonly TextFolder[]
}

/** A folder of texts, without slashes at its ends, and where the site has it. */
export interface TextFolder {
  readonly path: string
  readonly route: string
  /** The name of its folders of translations. */
  readonly plugin: string
}

export async function readConfig(folder: Folder): Promise<DocusaurusConfig> {
  const path = folder.paths.find((each) => /^docusaurus\.config\.\w+$/.test(each))
  const program = (path && (await folder.read(path))) ?? ''
  const url = parseSiteUrl(findProperty(program, 'url'), findProperty(program, 'baseUrl'))
  const title = findProperty(program, 'title')
  const tagline = findProperty(program, 'tagline')
  const trailingSlash = findFlag(program, 'trailingSlash')
  return {
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(tagline !== undefined && { tagline }),
    ...(trailingSlash !== undefined && { trailingSlash }),
    language: findProperty(program, 'defaultLocale') ?? 'en',
    blogs: listFolders(program, 'blog', folder),
    docs: listFolders(program, 'docs', folder),
  }
}

/** Of the preset, and of plugins of their own. */
function listFolders(
  program: string,
  kind: 'blog' | 'docs',
  folder: Folder,
): TextFolder[] {
  const ofPreset = listBlocks(program, new RegExp(`\\b${kind}\\s*:\\s*\\{`, 'g'))
  const plugin = `docusaurus-plugin-content-${kind}`
  const ofPlugins = listBlocks(
    program,
    new RegExp(`plugin-content-${kind}['"]\\s*,\\s*\\{?`, 'g'),
  )
  const blocks = [...(ofPreset.length > 0 ? ofPreset : ['']), ...ofPlugins]
  const folders = blocks.map((block) => {
    const id = findProperty(block, 'id')
    const path = clean(findProperty(block, 'path') ?? kind)
    const route = clean(findProperty(block, 'routeBasePath') ?? kind)
    return {
      path,
      route,
      plugin: id === undefined || id === 'default' ? plugin : `${plugin}-${id}`,
    }
  })
  const isThere = ({ path }: TextFolder) =>
    folder.paths.some((each) => each.startsWith(`${path}/`))
  const known = new Map(folders.filter(isThere).map((each) => [each.path, each]))
  return [...known.values()]
}

function clean(path: string): string {
  return path.replace(/^(?:\.?\/)+|\/+$/g, '')
}
