import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'

import { openServer, toOutcome } from '../../../lib/cli/letters/post-office.ts'
import { toMessage } from '../../../lib/letters/message.ts'
import { makeSource, SENDER } from '../../letters/support.ts'

/** Speaks as much SMTP as a letter needs, and refuses some by their names. */
async function openStub() {
  const letters: string[] = []
  const server = createServer((socket) => converse(socket, letters))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { letters, url: `smtp://127.0.0.1:${port}` }
}

function converse(socket: Socket, letters: string[]): void {
  let [read, isLetter] = ['', false]
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 stub')
  socket.on('error', () => {})
  socket.setEncoding('utf8').on('data', (text: string) => {
    read += text
    for (let end = read.indexOf('\r\n'); end !== -1; end = read.indexOf('\r\n')) {
      const line = read.slice(0, end)
      if (isLetter) {
        const last = read.indexOf('\r\n.\r\n')
        if (last === -1) return
        if (/^To: Cut@/m.test(read)) return void socket.destroy()
        letters.push(read.slice(0, last))
        read = read.slice(last + 5)
        isLetter = false
        say('250 taken')
        continue
      }
      read = read.slice(end + 2)
      if (/^RCPT TO:<(?:gone)/.test(line)) say('550 no such user')
      else if (/^RCPT TO:<(?:busy)/.test(line)) say('450 later')
      else if (/^RCPT TO:<(?:cut)/.test(line)) socket.destroy()
      else if (line === 'DATA') {
        isLetter = true
        say('354 go on')
      } else say(line === 'QUIT' ? '221 bye' : '250 ok')
    }
  })
}

it('hands letters to a server, one after the other', async () => {
  const { letters, url } = await openStub()
  const office = openServer(url)
  onTestFinished(() => office.close())
  const send = (name: string) =>
    office.deliver(toMessage(SENDER, makeSource(), `${name}@x.example`, new Date(0)), '')
  expect(await send('ada')).toEqual({ step: 'sent' })
  expect(await send('gone')).toMatchObject({ step: 'refused' })
  expect(await send('busy')).toMatchObject({ step: 'deferred' })
  expect(await send('bob')).toEqual({ step: 'sent' })
  // Lost before the letter: nodemailer does not say so.
  expect(await send('cut')).toMatchObject({ step: 'sending', isEnd: true })
  expect(await send('Cut')).toMatchObject({ step: 'sending', isEnd: true })
  expect(letters).toHaveLength(2)
  expect(letters[1]).toContain('To: bob@x.example')
})

it.each([
  [{ code: 'ESOCKET', command: 'CONN', syscall: 'connect' }, 'unsent'],
  [{ code: 'EDNS' }, 'unsent'],
  [{ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'unsent'],
  [{ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 }, 'unsent'],
  [{ code: 'EENVELOPE', command: 'API' }, 'refused'],
  [{ code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'refused'],
  [{ code: 'EMESSAGE', command: 'DATA', responseCode: 421 }, 'unsent'],
  // The server may have taken it, and not lived to say so.
  [{ code: 'ECONNECTION', command: 'CONN' }, 'sending'],
  [{ code: 'ETIMEDOUT' }, 'sending'],
])('reads the fault %j as %s', (fault, step) => {
  expect(toOutcome(Object.assign(new Error('x'), fault)).step).toBe(step)
})
