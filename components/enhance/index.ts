// Entry point of the script that every page loads: custom elements and small improvements.
import { canCopy } from './clipboard.ts'
import { ContentsMarker } from './contents-marker.ts'
import { CopyAddress } from './copy/copy-address.ts'
import { CopyCode } from './copy/copy-code.ts'
import { copyHeadingLinks } from './copy/heading-links.ts'
import { offerPassageTools } from './passage/offer-passage-tools.ts'
import { offerReading } from './reading/offer-reading.ts'
import { offerSearch } from './search/offer-search.ts'
import { offerShareTools } from './share/offer-share-tools.ts'
import { addSpeculationRules } from './speculation-rules.ts'
import { ThemeSwitch } from './theme/theme-switch.ts'
import { skipTransitionsToFiles } from './transitions.ts'

// The page may be prerendered and never seen: nothing here acts outside of it.
customElements.define('theme-switch', ThemeSwitch)
customElements.define('contents-marker', ContentsMarker)

if (canCopy()) {
  customElements.define('copy-address', CopyAddress)
  customElements.define('copy-code', CopyCode)
  for (const code of document.querySelectorAll('main pre')) code.before(new CopyCode())
  copyHeadingLinks()
  offerPassageTools()
}
offerShareTools()
offerReading()
offerSearch()
addSpeculationRules()
skipTransitionsToFiles()
