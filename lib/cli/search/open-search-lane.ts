// The search index of `npm start`.
import { SearchLane } from '../../publish/search/search-lane.ts'
import { systemClock as clock } from '../process/clock.ts'
import type { Site } from '../process/site.ts'

/** `onPlaced`: files of the index wait to be published. */
export function openSearchLane(site: Site, onPlaced: () => void): SearchLane {
  return new SearchLane({
    clock,
    build: (scope, signal) => site.buildIndex(scope, signal),
    place: (built) => site.placeIndex(built, true),
    onPlaced,
    onFault: (reason) =>
      console.error(
        `Search finds what it found before: ${reason.replace(/[^.]$/, '$&.')}`,
      ),
  })
}
