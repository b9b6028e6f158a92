// The tools of the toolbar, and their keys.
import type { EditorState, TransactionSpec } from '@codemirror/state'
import { openSearchPanel } from '@codemirror/search'
import type { EditorView } from '@codemirror/view'

import { ALERT_KINDS, setAlert } from '../commands/alerts.ts'
import {
  HEADING_LEVELS,
  setHeading,
  toggleList,
  toggleQuote,
} from '../commands/block-marks.ts'
import { insertFootnote } from '../commands/footnotes.ts'
import { toggleMark } from '../commands/inline-marks.ts'
import { listHeadings } from '../headings.ts'
import { openLinkForm } from '../links/link-form.ts'
import { choosePictures } from '../pictures/choose-pictures.ts'
import type { PictureUploads } from '../pictures/picture-uploads.ts'
import type { BodyServices } from '../services.ts'
import { insertOrAlignTable } from '../tables/table-command.ts'
import { WORDS } from '../words.ts'
import { openCodeForm } from './code-form.ts'
import type { IconName } from './icons.ts'
import { type MenuChoice, openMenu } from './menu.ts'

export interface ToolContext {
  readonly view: EditorView
  readonly services: BodyServices
  readonly uploads: PictureUploads
  /** The tool's own button. */
  readonly button: HTMLElement
}

export interface Tool {
  readonly icon: IconName
  readonly label: string
  /** As the editor names keys: `Mod` is Command on a Mac, else Control. */
  readonly key?: string
  readonly opens?: 'menu' | 'dialog'
  use(context: ToolContext): void
}

type Edit = (state: EditorState) => TransactionSpec

export function listTools({ upload }: BodyServices): Tool[] {
  return TOOLS.filter(({ icon }) => icon !== 'picture' || upload !== undefined)
}

const TOOLS: readonly Tool[] = [
  tool('bold', 'Mod-b', (state) => toggleMark(state, '**')),
  tool('italic', 'Mod-i', (state) => toggleMark(state, '*')),
  tool('strikethrough', 'Mod-Shift-x', (state) => toggleMark(state, '~~')),
  tool('code', 'Mod-e', (state) => toggleMark(state, '`')),
  menu('heading', WORDS.heading, ({ view }) => [
    choice(view, WORDS.paragraph, (state) => setHeading(state, 0)),
    ...HEADING_LEVELS.map((level) =>
      choice(view, WORDS.headingLevel(level), (state) => setHeading(state, level)),
    ),
  ]),
  tool('quote', 'Mod-Shift-9', toggleQuote),
  tool('bullets', 'Mod-Shift-8', (state) => toggleList(state, 'bullets')),
  tool('numbers', 'Mod-Shift-7', (state) => toggleList(state, 'numbers')),
  tool('tasks', 'Mod-Shift-6', (state) => toggleList(state, 'tasks')),
  {
    icon: 'link',
    label: WORDS.link,
    key: 'Mod-k',
    opens: 'dialog',
    use: ({ view, button, services }) => openLinkForm(view, button, services),
  },
  {
    icon: 'picture',
    label: WORDS.picture,
    use: ({ view, uploads }) => choosePictures(view, uploads),
  },
  tool('table', 'Mod-Alt-a', insertOrAlignTable),
  tool('footnote', 'Mod-Alt-f', insertFootnote),
  menu('alert', WORDS.alert, ({ view }) =>
    ALERT_KINDS.map((kind) =>
      choice(view, WORDS.alertKind(kind), (state) => setAlert(state, kind)),
    ),
  ),
  {
    icon: 'codeBlock',
    label: WORDS.codeBlock,
    key: 'Mod-Alt-c',
    opens: 'dialog',
    use: ({ view, button }) => openCodeForm(view, button),
  },
  menu('outline', WORDS.outline, toOutline),
  {
    icon: 'search',
    label: WORDS.search,
    key: 'Mod-f',
    use: ({ view }) => openSearchPanel(view),
  },
]

function tool(icon: IconName & keyof typeof WORDS, key: string, edit: Edit): Tool {
  return {
    icon,
    label: String(WORDS[icon]),
    key,
    use: ({ view }) => apply(view, edit),
  }
}

function menu(
  icon: IconName,
  label: string,
  toChoices: (context: ToolContext) => readonly MenuChoice[],
): Tool {
  return {
    icon,
    label,
    opens: 'menu',
    use: (context) => openMenu(context.button, label, toChoices(context)),
  }
}

function choice(view: EditorView, label: string, edit: Edit): MenuChoice {
  return { label, choose: () => apply(view, edit) }
}

function apply(view: EditorView, edit: Edit): void {
  view.dispatch(edit(view.state), { scrollIntoView: true, userEvent: 'input' })
  view.focus()
}

function toOutline({ view }: ToolContext): MenuChoice[] {
  const headings = listHeadings(view.state)
  if (headings.length === 0)
    return [{ label: WORDS.noHeadings, choose: () => view.focus() }]
  const top = Math.min(...headings.map(({ level }) => level))
  return headings.map(({ level, text, from }) => ({
    label: text,
    depth: level - top,
    choose: () => {
      view.dispatch({ selection: { anchor: from }, scrollIntoView: true })
      view.focus()
    },
  }))
}
