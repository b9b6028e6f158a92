import { ContentsMarker } from './contents-marker.ts'
import { CopyAddress } from './copy-address.ts'
import { canCopy } from './copy-button.ts'
import { CopyCode } from './copy-code.ts'
import { copyHeadingLinks } from './heading-links.ts'
import { offerPassageTools } from './passages.ts'
import { ShareTools } from './share-tools.ts'
import { addSpeculationRules } from './speculation-rules.ts'
import { ThemeSwitch } from './theme-switch.ts'
import { skipTransitionsToFiles } from './transitions.ts'

// A page may be prerendered and never looked at: nothing here does more than change it.
customElements.define('theme-switch', ThemeSwitch)
customElements.define('contents-marker', ContentsMarker)
customElements.define('share-tools', ShareTools)

if (canCopy()) {
  customElements.define('copy-address', CopyAddress)
  customElements.define('copy-code', CopyCode)
  for (const code of document.querySelectorAll('main pre')) code.before(new CopyCode())
  copyHeadingLinks()
  offerPassageTools()
}
addSpeculationRules()
skipTransitionsToFiles()
