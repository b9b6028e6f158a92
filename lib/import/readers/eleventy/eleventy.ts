// Eleventy: Markdown with data of its folders, and permalinks.
import { toAddress } from '../../folders/addresses.ts'
import { type Blog, type Engine, NOTHING, type Place } from '../../folders/engine.ts'
import { findRoot, type Folder, folderOf, joinPath } from '../../folders/folder.ts'
import { toReader } from '../../folders/read-blog.ts'
import { findNameSign } from '../../folders/items/status.ts'
import { complete } from './complete.ts'
import { type EleventyConfig, findDefaults, readConfig } from './config.ts'

const CONFIG = /(?<=^|\/)(?:\.eleventy|eleventy\.config)\.(?:js|mjs|cjs|ts)$/

const ENGINE: Engine = {
  name: 'eleventy',
  label: 'Eleventy',
  findRoot: (source) => findRoot(source, CONFIG),
  recognise: async () => 0.95,
  open: openBlog,
}

export const eleventy = toReader(ENGINE)

async function openBlog(folder: Folder): Promise<Blog> {
  const config = await readConfig(folder)
  const { url, title, description, language, input } = config
  return {
    facts: {
      ...(title !== undefined && { title }),
      ...(description !== undefined && { tagline: description }),
      ...(url !== undefined && { url }),
      ...(language !== undefined && { language }),
      trailingSlash: true,
      // Files are copied from where they lie, or from folders of the usual names.
      roots: [
        (folder.root + input).replace(/\/$/, ''),
        `${folder.root}public`,
        `${folder.root}static`,
      ],
      others: ['/feed/feed.xml', '/feed.xml', '/tags/'].map((path) =>
        toAddress(url, path),
      ),
    },
    people: [],
    syntax: { templates: 'liquid', readVariable },
    place: (path) => placeFile(config, path),
    complete: (path, document) => complete(config, path, document),
    findTarget: (target, from) => {
      const paths = [input + target.replace(/^\//, ''), joinPath(folderOf(from), target)]
      return paths.find((path) => TEXT.test(path) && folder.has(path))
    },
  }
}

const TEXT = /\.(?:md|markdown|html)$/i

// `{{ "/a.png" | url }}` counts from the root of the site.
function readVariable(expression: string): string | undefined {
  return /^["']([^"'|]*)["']\s*\|\s*(?:url|htmlBaseUrl|inputPathToUrl|absoluteUrl)\b/.exec(
    expression,
  )?.[1]
}

function placeFile(config: EleventyConfig, path: string): Place {
  if (/\.(?:njk|liquid|webc|hbs|ejs|pug|11ty\.\w+)$/i.test(path))
    return { as: 'left-out', what: 'template', reason: 'It makes pages, and is none' }
  if (!TEXT.test(path)) return NOTHING
  const own = path.slice(config.input.length)
  const isOutside = !path.startsWith(config.input) || /(?:^|\/)\.[^/]/.test(path)
  if (/(?:^|\/)_/.test(own) && !isOutside)
    return { as: 'left-out', what: 'template', reason: 'It makes pages, and is none' }
  if (
    isOutside ||
    findNameSign(own) === 'repository' ||
    /^(?:public|static|_site)\//.test(path)
  )
    return {
      as: 'left-out',
      what: 'file of the repository',
      reason: 'It is no text of the site',
    }
  const defaults = findDefaults(config, path)
  return { as: 'article', ...(defaults && { defaults }) }
}
