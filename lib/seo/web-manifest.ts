import type { Site } from '../model/article.ts'
import { toPath } from '../site/url.ts'

/** W3C Web Application Manifest: name, icons and colours of the site on a home screen. */
export function renderWebManifest(site: Site): string {
  const { title, description, language, basePath, theme, icons } = site
  const { paper } = theme.palettes.light
  const at = (path: string) => toPath(basePath, path)
  const manifest = {
    id: at('/'),
    name: title,
    short_name: title,
    description,
    lang: language,
    start_url: at('/'),
    // Without a slash, because the front page of a site below a path has none.
    scope: at('/'),
    // Pages are documents with links, and need the browser's buttons.
    display: 'browser',
    background_color: paper,
    theme_color: paper,
    icons: icons
      .filter(({ type }) => type !== 'image/x-icon')
      .map(({ path, type, sizes }) => ({ src: at(path), type, ...(sizes && { sizes }) })),
  }
  return `${JSON.stringify(manifest, null, 1)}\n`
}
