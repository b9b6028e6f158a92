// The page that loads the editor.
import { escapeAttribute, escapeXml } from '../../text/escape.ts'

/** What the page's script reads: `components/edit/boot/page-settings.ts`. */
export interface ShellSettings {
  readonly title: string
  /** Where no server sends one. */
  readonly policy?: string
  /** Address of the bundle's folder, with a slash at its end. */
  readonly assets: string
  /** For the block of JSON. */
  readonly page: object
}

/** A block of JSON runs nothing; `<` in it is escaped, so that it cannot end the block. */
export function renderShell({ title, policy, assets, page }: ShellSettings): string {
  const json = JSON.stringify(page).replaceAll('<', String.raw`\u003c`)
  const meta =
    policy === undefined
      ? ''
      : `<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">\n`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${meta}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${escapeXml(title)}</title>
<script type="application/json" id="imprint-edit">${json}</script>
<link rel="stylesheet" href="${assets}index.css">
<script type="module" src="${assets}index.js"></script>
</head>
<body></body>
</html>
`
}
