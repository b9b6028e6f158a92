// A page that shows letters as they would be sent. It asks the network for nothing.
import { escapeXml } from '../text/escape.ts'
import type { Message } from './message.ts'

/** Of telephones, and of windows: pixels. */
const WIDTHS = [360, 700] as const

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:0 auto;padding:24px;max-width:1160px}
.frames{display:flex;flex-wrap:wrap;gap:24px;align-items:start}
iframe{border:1px solid #8888;height:760px;background:#fff}
pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #8888;padding:12px}
td{padding:2px 16px 2px 0;vertical-align:top;overflow-wrap:anywhere}`

/** Pictures stay out: they are fetched from the site when somebody opens a letter. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/** `shown`: as in a letter of its own, to one recipient. */
export function renderPreview(shown: readonly Message[], waiting: number): string {
  const more = waiting > shown.length ? `, of ${waiting}` : ''
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>Letters</title>
<style>${STYLE}</style>
</head>
<body>
<p>${shown.length} shown${more}. Nothing was sent.</p>
${shown.map(renderMessage).join('\n')}
</body>
</html>
`
}

function renderMessage(message: Message): string {
  const { subject, html, text } = message
  const rows = listHeaders(message).map(
    ([name, value]) => `<tr><td>${escapeXml(name)}</td><td>${escapeXml(value)}</td></tr>`,
  )
  const frames = WIDTHS.map(
    (width) =>
      `<iframe sandbox title="${width} pixels" width="${width}" srcdoc="${escapeXml(html)}"></iframe>`,
  )
  return `<h2>${escapeXml(subject)}</h2>
<table>${rows.join('')}</table>
<div class="frames">${frames.join('\n')}</div>
<h3>Plain text</h3>
<pre>${escapeXml(text)}</pre>`
}

function listHeaders({ from, to, replyTo, subject, messageId, headers }: Message) {
  const toText = (box: Message['to']) =>
    box.name === '' ? box.address : `${box.name} <${box.address}>`
  const own: [string, string][] = [
    ['From', toText(from)],
    ['To', toText(to)],
    ...(replyTo ? [['Reply-To', toText(replyTo)] as [string, string]] : []),
    ['Subject', subject],
    ['Message-ID', messageId],
  ]
  return [
    ...own,
    ...Object.entries(headers).map(([name, { value }]) => [name, value] as const),
  ]
}
