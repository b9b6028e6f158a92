// Draws Imprint and its peers as bars: an SVG for a light and a dark page.
import { DEFAULT_PALETTES } from '../../lib/theme/palette.ts'
import { escapeXml } from '../../lib/text/escape.ts'
import type { PeerRow } from './peer-rows.ts'

const PANELS = [
  { title: 'Built from nothing', figure: 'totalSeconds', unit: 's' },
  { title: 'Built again, one article edited', figure: 'editSeconds', unit: 's' },
  { title: 'Peak memory of all processes', figure: 'peakMegabytes', unit: 'MB' },
  { title: 'Size on disk', figure: 'diskMegabytes', unit: 'MB' },
] as const

type Panel = (typeof PANELS)[number]

const WIDTH = 744
const MARGIN = 16
const LABEL = 230
const BAR = 380
const ROW = 24
const HEAD = 34
const GAP = 14

// A paper of its own: a page may be dark on a system that is light.
const { light, dark } = DEFAULT_PALETTES
const STYLE = `text { font: 14px system-ui, sans-serif; fill: ${light.text} }
.paper { fill: ${light.paper} }
.title { font-weight: 600 }
.bar { fill: #8b9099 }
.own { fill: ${light.accent} }
@media (prefers-color-scheme: dark) {
  text { fill: #e8eaee }
  .paper { fill: ${dark.paper} }
  .bar { fill: #6b7484 }
  .own { fill: #8fa8ff }
}`

/** Takes the rows in their order; the description says every figure in words. */
export function renderChart(rows: readonly PeerRow[], size: number): string {
  const panelHeight = HEAD + rows.length * ROW + GAP
  const panels = PANELS.map((panel, index) => {
    return `<g transform="translate(${MARGIN} ${MARGIN / 2 + index * panelHeight})">\n${renderPanel(panel, rows)}\n</g>`
  })
  const height = PANELS.length * panelHeight + MARGIN
  const title = `Imprint and its peers with ${size.toLocaleString('en')} articles`
  const description = PANELS.map((panel) => describePanel(panel, rows)).join(' ')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title description">
<title id="title">${escapeXml(title)}</title>
<desc id="description">${escapeXml(description)}</desc>
<style>
${STYLE}
</style>
<rect class="paper" width="${WIDTH}" height="${height}"/>
${panels.join('\n')}
</svg>
`
}

function renderPanel(panel: Panel, rows: readonly PeerRow[]): string {
  const values = rows.map(({ figures }) => figures[panel.figure] ?? 0)
  const most = Math.max(...values, Number.MIN_VALUE)
  const bars = rows.map((row, index) => {
    const width = Math.max(1, Math.round(((values[index] ?? 0) / most) * BAR))
    const y = HEAD + index * ROW
    const type = row.isOwn ? 'own' : 'bar'
    return `<text x="0" y="${y + 14}"${row.isOwn ? ' class="title"' : ''}>${escapeXml(row.title)}</text>
<rect class="${type}" x="${LABEL}" y="${y}" width="${width}" height="18"/>
<text x="${LABEL + width + 8}" y="${y + 14}">${escapeXml(toText(row, panel))}</text>`
  })
  return [`<text class="title" x="0" y="20">${panel.title}</text>`, ...bars].join('\n')
}

function describePanel(panel: Panel, rows: readonly PeerRow[]): string {
  const figures = rows.map((row) => `${row.title} ${toText(row, panel)}`)
  return `${panel.title}: ${figures.join(', ')}.`
}

function toText({ figures }: PeerRow, { figure, unit }: Panel): string {
  const value = figures[figure]
  return value === undefined ? 'not measured' : `${value.toLocaleString('en')} ${unit}`
}
