import { CopyButton } from './copy-button.ts'

/** The custom element `copy-address`: stands after an address and copies it. */
export class CopyAddress extends CopyButton {
  protected override readonly label = 'Copy address'

  protected override findSource(): Element | null {
    return this.previousElementSibling
  }
}
