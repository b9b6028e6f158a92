// The worker of the editor without a server: reads a text as the compiler of the site does.
import type { UnsavedText } from '@/lib/model/edit/unsaved'
import { readAlone, type TextAlone } from '@/lib/edit/unsaved/alone'

export interface ReadRequest {
  readonly id: number
  readonly unsaved: UnsavedText
}

export interface ReadAnswer {
  readonly id: number
  /** Absent where reading failed. */
  readonly text?: TextAlone
}

// Loading it takes longer than reading: what waits meanwhile is answered in turn.
addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  const { id, unsaved } = data
  readAlone(unsaved).then(
    (text) => postMessage({ id, text } satisfies ReadAnswer),
    () => postMessage({ id } satisfies ReadAnswer),
  )
})
