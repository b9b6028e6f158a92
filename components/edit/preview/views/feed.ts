// The entry of an article, as a feed reader shows it.
import type { PreviewAnswer } from '@/lib/model/edit/unsaved'
import { escapeXml } from '@/lib/text/escape'
import type { Make } from '../make.ts'
import { WORDS } from '../words.ts'

type Entry = Extract<PreviewAnswer, { readonly view: 'feed' }>

export function renderEntryHead(make: Make, entry: Entry): HTMLElement {
  const { title, date, url, guid } = entry
  const link = make('a', '', url)
  link.href = url
  return make(
    'header',
    'preview-entry',
    make('h2', '', title),
    make('p', 'source', date, ' · ', link),
    make('p', 'source', `${WORDS.guid}: `, make('code', '', guid)),
  )
}

/** A page of the text alone: readers show it in a face of their own. */
export function renderEntryPage({ title, html, summary }: Entry): string {
  const body = html ?? `<p>${escapeXml(summary)}</p>`
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escapeXml(title)}</title>
<style>${STYLE}</style></head><body><main>${body}</main></body></html>`
}

const STYLE = `:root { color-scheme: light dark }
body { margin: 1rem auto; padding-inline: 1rem; max-inline-size: 40rem; font: 1rem/1.6 system-ui, sans-serif }
img, video { max-inline-size: 100%; block-size: auto }
pre { overflow-x: auto }
figure { margin-inline: 0 }`
