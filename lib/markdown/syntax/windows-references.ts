// References of old exports, `&#146;`, which browsers read by Windows-1252.
import type { CompileContext, Handle } from 'mdast-util-from-markdown'
import type { Processor } from 'unified'

/** Whether one may be there. */
export function mayHoldWindowsReference(source: string): boolean {
  return /&#(?:0*1[2-5]\d|x0*[89][\da-f]);/i.test(source)
}

/**
 * CommonMark makes U+FFFD of them. Keeps the control character, for which cleaning puts the
 * letter, as it does for one that was typed.
 */
export function keepWindowsReferences(this: Processor): void {
  let control = ''
  const readValue: Handle = function (this: CompileContext, token) {
    control = toControl(this.sliceSerialize(token))
  }
  // The sign at the end, after the default has added U+FFFD to the text.
  const replaceValue: Handle = function (this: CompileContext) {
    const node = this.stack.at(-1)
    if (control !== '' && node?.type === 'text')
      node.value = node.value.replace(/\ufffd$/, control)
    control = ''
  }
  const data = this.data()
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push({
    enter: { characterReferenceValue: readValue },
    exit: { characterReferenceMarker: replaceValue },
  })
}

// `146` or `92`, of which the second is hexadecimal: no decimal one below 128 is a control.
function toControl(digits: string): string {
  const decimal = /^\d+$/.test(digits) ? Number(digits) : 0
  const code = decimal >= 128 && decimal < 160 ? decimal : Number.parseInt(digits, 16)
  return code >= 128 && code < 160 ? String.fromCharCode(code) : ''
}
