// Hands letters to a server (SMTP), or writes them as files: the only place that knows nodemailer.
import { join } from 'node:path'
import { createTransport } from 'nodemailer'

import { replaceFile } from '../../files/replace-file.ts'
import type { Message } from '../../letters/message.ts'
import type { Outcome } from '../../letters/send-letter.ts'

export interface PostOffice {
  deliver(message: Message, key: string): Promise<Outcome>
  close(): void
}

/** Until a server has answered. */
const LIMIT_MS = 60_000

/** One connection for all letters. It never sends one twice by itself. */
export function openServer(url: string): PostOffice {
  const transport = createTransport({
    url,
    pool: true,
    ...{ maxConnections: 1, maxRequeues: 0 },
    ...{
      connectionTimeout: LIMIT_MS,
      greetingTimeout: LIMIT_MS,
      socketTimeout: LIMIT_MS,
    },
  })
  return {
    async deliver(message) {
      try {
        await transport.sendMail(toOptions(message))
        return { step: 'sent' }
      } catch (error) {
        return toOutcome(error)
      }
    },
    close: () => transport.close(),
  }
}

/** RFC 5322 files, one a letter. A second run writes the same name. */
export function openFolder(folder: string): PostOffice {
  const transport = createTransport({ streamTransport: true, buffer: true })
  return {
    async deliver(message, key) {
      const { message: bytes } = await transport.sendMail(toOptions(message))
      if (!Buffer.isBuffer(bytes)) throw new TypeError('A letter was not buffered')
      replaceFile(join(folder, `${key}.eml`), bytes)
      return { step: 'sent' }
    },
    close: () => transport.close(),
  }
}

function toOptions(message: Message) {
  return { ...message, headers: { ...message.headers } }
}

interface Fault {
  readonly responseCode: number | undefined
  readonly command: string
  readonly reason: string
}

/** RFC 5321 §4.2.1: 5 is for good, 4 for now; 421 ends the connection. */
export function toOutcome(error: unknown): Outcome {
  const { responseCode, command, reason } = toFault(error)
  // Such as an address in letters that the server does not know (RFC 6531).
  if (command === 'ENVELOPE') return { step: 'refused', reason }
  const isOfLetter = /^(?:RCPT TO|DATA)$/.test(command)
  if (responseCode !== undefined && isOfLetter && responseCode !== 421)
    return { step: responseCode >= 500 ? 'refused' : 'deferred', reason }
  // nodemailer says `CONN` for a connection that is lost at any moment: after the letter, too.
  const isUnsent = responseCode !== undefined || command === 'NONE'
  return { step: isUnsent ? 'unsent' : 'sending', reason, isEnd: true }
}

function toFault(error: unknown): Fault {
  if (!(error instanceof Error))
    return { responseCode: undefined, command: '', reason: '?' }
  const facts: Record<string, unknown> = { ...error }
  const { responseCode } = facts
  return {
    responseCode: typeof responseCode === 'number' ? responseCode : undefined,
    command: toCommand(facts, responseCode),
    reason: error.message.replace(/\s+/g, ' '),
  }
}

function toCommand({ code, command, syscall }: Record<string, unknown>, answer: unknown) {
  if (code === 'EENVELOPE' && answer === undefined) return 'ENVELOPE'
  // Names that lead nowhere, closed ports and certificates fail before any command.
  if (syscall === 'connect' || /^(?:EDNS|ETLS|EAUTH|ECONFIG)$/.test(String(code)))
    return 'NONE'
  return typeof command === 'string' ? command : ''
}
