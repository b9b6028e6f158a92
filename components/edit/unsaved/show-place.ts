// Leads to the place of a finding in the form.
import { parseFile } from '@/lib/edit/lossless'
import type { Finding, UnsavedText } from '@/lib/model/edit/unsaved'
import { SHOW_EVENT } from './body-problems.ts'
import { findSection } from './form.ts'

/** Undefined where the form shows no such place: on a phone the preview stands in its place. */
export function findPlace(
  document: UnsavedText,
  { field, start }: Pick<Finding, 'field' | 'start'>,
): (() => void) | undefined {
  const section = findSection(field ?? 'body')
  if (!section || section.getClientRects().length === 0) return undefined
  return () => {
    section.scrollIntoView({ block: 'nearest' })
    if (field === undefined) showInBody(section, document.text, start)
    else section.querySelector<HTMLElement>(FOCUSABLE)?.focus()
  }
}

const FOCUSABLE = '.field-wrapper :is(input, textarea, select, button, [tabindex])'

function showInBody(section: Element, text: string, start: number): void {
  const body = String(parseFile(text).body ?? '')
  const detail = Math.max(0, start - (text.length - body.length))
  const editor = section.querySelector('.body-editor')
  editor?.dispatchEvent(new CustomEvent(SHOW_EVENT, { detail, bubbles: true }))
}
