// Icons of the toolbar: lines in a square of 20.

const PATHS = {
  bold: 'M6 4h5a3 3 0 0 1 0 6H6zM6 10h6a3 3 0 0 1 0 6H6z',
  italic: 'M9 4h6M5 16h6M12 4L8 16',
  strikethrough:
    'M3 10h14M13.5 6.5C13 5 11.7 4 10 4 8 4 6.5 5.2 6.5 7c0 1.2.8 2.1 2 2.7M6.5 13.5C7 15 8.3 16 10 16c2 0 3.5-1.2 3.5-3 0-.7-.2-1.2-.5-1.7',
  code: 'M7 6l-4 4 4 4M13 6l4 4-4 4',
  heading: 'M5 4v12M15 4v12M5 10h10',
  quote: 'M4 4v12M8 6h9M8 10h9M8 14h5',
  bullets: 'M8 5h9M8 10h9M8 15h9M4 5h.01M4 10h.01M4 15h.01',
  numbers: 'M9 5h8M9 10h8M9 15h8M3 4h1.5v4M3 8h3M3 12h2.5v1.5L3 16h3',
  tasks: 'M10 6h7M10 14h7M3 6l1.5 1.5L7.5 4.5M3 14l1.5 1.5L7.5 12.5',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3L10.3 5.4M11.5 8.5a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1.2-1.2',
  picture: 'M3 4h14v12H3zM3 13l4-4 4 4 2.5-2.5L17 14M12.5 7.5h.01',
  table: 'M3 4h14v12H3zM3 8.5h14M8 4v12',
  footnote: 'M3 7h7M3 11h10M3 15h10M14 4l2-1v6',
  alert: 'M10 3l7.5 13h-15zM10 8v4M10 14h.01',
  codeBlock: 'M3 4h14v12H3zM8 8l-2 2 2 2M12 8l2 2-2 2',
  outline: 'M3 5h14M6 10h11M9 15h8',
  search: 'M9 3a6 6 0 1 0 0 12A6 6 0 0 0 9 3M13.5 13.5L17 17',
} as const

export type IconName = keyof typeof PATHS

const SVG = 'http://www.w3.org/2000/svg'

/** The button around it has the name. */
export function makeIcon(name: IconName): SVGSVGElement {
  const icon = document.createElementNS(SVG, 'svg')
  icon.setAttribute('viewBox', '0 0 20 20')
  icon.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', PATHS[name])
  icon.append(path)
  return icon
}
