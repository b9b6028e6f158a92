// What there is to show of a document, and what its server said.
import {
  type PreviewAnswer,
  UNSAVED_VIEWS,
  type UnsavedView,
} from '@/lib/model/edit/unsaved'
import type { Checked } from '../unsaved/diagnostics.ts'
import type { OpenEntry } from '../unsaved/open-document.ts'
import { WORDS } from './words.ts'

/** Nothing but an article is in lists and feeds, or has a card of its own. */
export function listViews(entry: OpenEntry): readonly UnsavedView[] {
  return entry.get('collection') === 'articles' ? UNSAVED_VIEWS : ['page']
}

export function countProblems(checked: Checked | undefined): number {
  const { findings = [], elsewhere = [] } = checked ?? {}
  return findings.length + elsewhere.length
}

export function toReason(error: unknown): string {
  return WORDS.failed(error instanceof Error ? error.message : String(error))
}

/** What `preview` answered. */
export function parsePreviewAnswer(json: unknown): PreviewAnswer | undefined {
  return typeof json === 'object' && json !== null && 'view' in json
    ? (json as PreviewAnswer)
    : undefined
}
