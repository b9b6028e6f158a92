import { CopyButton } from './copy-button.ts'

/** Stands after an address: a button that copies it. */
export class CopyAddress extends CopyButton {
  protected override readonly label = 'Copy address'

  protected override findSource(): Element | null {
    return this.previousElementSibling
  }
}
