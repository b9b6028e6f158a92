// Where pictures will stand that are on their way: shown, but not yet part of the text.
import { StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'

import { WORDS } from '../words.ts'

export const addPlace = StateEffect.define<{ id: symbol; at: number; name: string }>({
  map: ({ at, ...place }, changes) => ({ ...place, at: changes.mapPos(at) }),
})
export const removePlace = StateEffect.define<symbol>()

class PlaceWidget extends WidgetType {
  readonly id: symbol
  readonly #name: string

  constructor(id: symbol, name: string) {
    super()
    this.id = id
    this.#name = name
  }

  override eq(other: PlaceWidget): boolean {
    return other.id === this.id
  }

  toDOM(): HTMLElement {
    const place = document.createElement('span')
    place.className = 'md-upload'
    place.textContent = WORDS.uploading(this.#name)
    return place
  }
}

/** A save meanwhile saves no trace of them. */
export const uploadPlaces = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(places, { changes, effects }) {
    let moved = places.map(changes)
    for (const effect of effects) {
      if (effect.is(addPlace)) {
        const { id, at, name } = effect.value
        const widget = Decoration.widget({ widget: new PlaceWidget(id, name), side: 1 })
        moved = moved.update({ add: [widget.range(at)] })
      } else if (effect.is(removePlace)) {
        moved = moved.update({
          filter: (_, __, { spec }) => spec.widget.id !== effect.value,
        })
      }
    }
    return moved
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** Where a place is now; undefined once its surroundings were deleted. */
export function findPlace({ state }: EditorView, id: symbol): number | undefined {
  let found: number | undefined
  state.field(uploadPlaces).between(0, state.doc.length, (from, _, { spec }) => {
    if (spec.widget.id === id) found = from
  })
  return found
}
