// The file that `{% post_url %}` and `{% link %}` name.
import { stemOf } from '../../folders/folder.ts'
import type { JekyllConfig } from './config.ts'

/** `post_url` names a post without its ending, `link` a file from the folder of the texts. */
export function findPost(paths: readonly string[], { source }: JekyllConfig) {
  const known = new Set(paths)
  const posts = new Map<string, string>()
  for (const path of paths) {
    const inside = /(?:^|\/)_posts\/(.+)\.\w+$/.exec(path)?.[1]
    if (inside === undefined) continue
    posts.set(inside, path)
    if (!posts.has(stemOf(path))) posts.set(stemOf(path), path)
  }
  return (target: string): string | undefined => {
    const name = target.replace(/^\/+/, '')
    const bare = name.replace(/^_posts\//, '').replace(/\.(?:md|markdown|html)$/, '')
    const file = [source + name, name].find((path) => known.has(path))
    return file ?? posts.get(bare) ?? posts.get(stemOf(`${bare}.md`))
  }
}
