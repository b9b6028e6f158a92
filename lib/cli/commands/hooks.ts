// `hooks`: lists what receivers were sent, and sends one again.
import { Argument, Command } from 'commander'

import { CommandError } from '../../model/command-error.ts'
import { resendDelivery } from '../../publish/deliveries/attempt.ts'
import type { Delivery } from '../../publish/deliveries/delivery.ts'
import { Deliveries } from '../process/deliveries.ts'
import {
  INTERRUPTED,
  runWithDisposables,
  type Disposables,
} from '../process/disposables.ts'
import { readSettings } from '../process/installation.ts'
import { formatAttempt } from '../terminal/delivery-report.ts'

export function hooksCommand(): Command {
  return new Command('hooks')
    .description('list what webhooks and IndexNow were sent, or send one again')
    .addArgument(new Argument('[action]', 'what to do').choices(['send']))
    .argument('[id]', 'which message, as the list names it')
    .action(hooks)
}

/** Runs beside `npm start`. Sets exit code 1 if the receiver does not accept. */
async function hooks(action: 'send' | undefined, id: string | undefined): Promise<void> {
  const settings = readSettings('start')
  const isDone = await runWithDisposables(async (disposables) => {
    const deliveries = new Deliveries(settings, () => {})
    disposables.add(() => deliveries.close())
    if (action === undefined) list(deliveries)
    else await send(deliveries, id ?? '', disposables)
  })
  if (!isDone) process.exitCode = INTERRUPTED
}

function list({ store }: Deliveries): void {
  const deliveries = store.list()
  for (const delivery of deliveries) console.log(toLine(delivery))
  if (deliveries.length === 0) console.error('Nothing was sent yet.')
}

/** Oldest first, so that what is of interest stands beside the prompt. */
function toLine({ id, url, state, tries, answer, tried, due }: Delivery): string {
  const last = tries > 0 ? `, ${answer} at ${tried}` : ''
  const next = state === 'waiting' ? `, next at ${due}` : ''
  const times = tries === 1 ? '1 try' : `${tries} tries`
  return `${id} ${state}, ${times}${last}${next}, ${url}`
}

async function send(
  { store, access }: Deliveries,
  id: string,
  { signal }: Disposables,
): Promise<void> {
  const delivery = store.find(id)
  if (!delivery) {
    throw new CommandError(`No message is called "${id}". \`npm run hooks\` lists them.`)
  }
  if (!access.canSend(delivery)) {
    throw new CommandError(
      'WEBHOOK_SECRET is not set: receivers refuse what is not signed.',
    )
  }
  const attempt = await resendDelivery(delivery, access, signal)
  const { url } = delivery
  if (!attempt.isDone) {
    throw new CommandError(`Failed to send ${id} to ${url}: ${attempt.reason}.`)
  }
  console.error(formatAttempt(attempt))
}
