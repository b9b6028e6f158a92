// Addresses that stand alone on a line of the classic editor: WordPress shows what is there.
import type { BodyContext } from './context.ts'
import { renderEmbed } from './embeds.ts'

const LINE = /^[ \t]*(?:<p>\s*)?(https?:\/\/[^\s<>"[\]]+)(?:\s*<\/p>)?[ \t]*$/gim

export function embedLoneAddresses(text: string, context: BodyContext): string {
  return text.replace(LINE, (_, url: string) => renderEmbed(url, '', context))
}
