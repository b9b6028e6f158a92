// How an unsaved text would be shown: models inside of a transaction, their rendering after it.
import type { Compiler } from '../../content/compile/compiler.ts'
import type { PreviewAnswer, UnsavedText, UnsavedView } from '../../model/edit/unsaved.ts'
import type { ToFileAddress } from './own-files.ts'
import { type ShownSettings, type Shown, supposeShown } from './suppose-shown.ts'
import { type DrawImage, prepareCard } from './views/card.ts'
import { prepareEntry } from './views/feed.ts'
import { prepareList, preparePage, type RenderPage } from './views/page.ts'

export interface PreviewSettings extends ShownSettings {
  readonly compiler: Pick<Compiler, 'supposer'>
  /** HTML of a page of the site. */
  readonly render: RenderPage
  readonly draw: DrawImage
  readonly toFileAddress: ToFileAddress
}

/** What is left to do when the store is as it was. Undefined where there is no such view. */
export type Prepared = (() => Promise<PreviewAnswer>) | undefined

/** What readers would see, once the text is saved and shown to them. */
export async function previewUnsaved(
  unsaved: UnsavedText,
  view: UnsavedView,
  settings: PreviewSettings,
): Promise<PreviewAnswer> {
  const prepared = await settings.compiler.supposer.suppose(unsaved, (supposed) =>
    supposeShown(supposed, settings, (shown) => PREPARE[view](shown, settings)),
  )
  if (typeof prepared === 'string') return { view: 'nothing', reason: prepared }
  return prepared ? await prepared() : { view: 'nothing', reason: 'no-view' }
}

const PREPARE: Readonly<
  Record<UnsavedView, (shown: Shown, settings: PreviewSettings) => Prepared>
> = { page: preparePage, list: prepareList, card: prepareCard, feed: prepareEntry }
