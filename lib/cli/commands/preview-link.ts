// `preview-link`: makes a token that shows one article to another front end.
import { Command, InvalidArgumentError } from 'commander'

import { toArticlePath } from '../../content/references/move.ts'
import { toSite } from '../../content/store/site.ts'
import { CommandError } from '../../model/command-error.ts'
import { PREVIEW_ROOT } from '../../serve/preview/preview.ts'
import { DAY_SECONDS, makeToken, MAX_DAYS } from '../../serve/preview/token.ts'
import { toIdentityKey } from '../../site/api/identity-key.ts'
import { systemClock } from '../process/clock.ts'
import { type Installation, readSettings, withCompiler } from '../process/installation.ts'
import { countOf } from '../terminal/counts.ts'

interface PreviewLinkOptions {
  readonly days: number
  readonly revoke?: true
}

export function previewLinkCommand(installation: Installation): Command {
  return new Command('preview-link')
    .description(
      'print a token that shows one article, a draft too, to another front end',
    )
    .argument('[article]', 'slug or path of the article')
    .option('--days <number>', `how long it lasts, at most ${MAX_DAYS}`, parseDays, 1)
    .option('--revoke', 'say how tokens end before their time')
    .action((article: string | undefined, options: PreviewLinkOptions) => {
      if (options.revoke) return console.error(REVOKE)
      return printToken(installation, article, options.days)
    })
}

const REVOKE = `Tokens are kept nowhere, so that none can be taken back alone. Start \`npm start\` with
another PREVIEW_SECRET: all tokens end at once. Each ends by itself after ${MAX_DAYS} days at most.`

function parseDays(written: string): number {
  const days = Number(written)
  if (Number.isInteger(days) && days >= 1 && days <= MAX_DAYS) return days
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${MAX_DAYS}.`)
}

/** The token alone goes to the standard output, for scripts. */
async function printToken(
  installation: Installation,
  named: string | undefined,
  days: number,
): Promise<void> {
  const settings = readSettings('check')
  const { previewSecret: secret } = settings
  if (secret === undefined) {
    throw new CommandError(
      'PREVIEW_SECRET is not set. Set it to 32 characters or more, such as `openssl rand -hex 32` ' +
        'prints, here and for `npm start`.',
    )
  }
  if (named === undefined) throw new CommandError('Name an article: its slug or file.')
  await withCompiler(installation, settings, 'npm run preview-link', async (compiler) => {
    await compiler.compile()
    compiler.publishSnapshot(systemClock.now())
    const article = compiler.findMovable(named)
    if (!article) {
      throw new CommandError(
        `No valid article at ${toArticlePath(named)}. Name its file, and run \`npm run check\`.`,
      )
    }
    const until = Math.floor(systemClock.now().getTime() / 1000) + days * DAY_SECONDS
    const token = makeToken(secret, article.id, until)
    const { url } = toSite({ url: article.siteUrl }, settings.siteUrl)
    const address = `${url}${PREVIEW_ROOT}${toIdentityKey(article.id)}`
    console.log(token)
    console.error(
      `Shows ${article.path} for ${countOf(days, 'day')}:\n` +
        `curl -H 'Authorization: Bearer ${token}' ${address}`,
    )
  })
}
