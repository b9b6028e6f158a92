import { WORDS } from '../script-words.ts'
import { CopyButton } from './copy-button.ts'

/** The custom element `copy-address`: stands after an address and copies it. */
export class CopyAddress extends CopyButton {
  protected override readonly label = WORDS.copyAddress

  protected override findSource(): Element | null {
    return this.previousElementSibling
  }
}
