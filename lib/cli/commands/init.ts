// `init`: makes a blog of one's own.
import { mkdirSync } from 'node:fs'
import { userInfo } from 'node:os'

import { Command, Option } from 'commander'

import { CommandError } from '../../model/command-error.ts'
import { toDay } from '../../model/date.ts'
import { parseSettings } from '../../settings.ts'
import { listLookNames } from '../../theme/looks.ts'
import { type Answers, requireGood } from '../init/answers.ts'
import { askAnswers, askDemo, type DemoChoice } from '../init/ask.ts'
import { carryOut } from '../init/carry-out.ts'
import { DEMO_PLACE } from '../../update/merge/merge-source.ts'
import { DESTINATION_NAMES } from '../init/destinations.ts'
import { makePlan } from '../init/plan.ts'
import { type Present, readPresent } from '../init/present.ts'
import { renderReport } from '../init/report.ts'
import { readRemote, readUserName } from '../init/repository.ts'
import { type Machine, suggestAnswers } from '../init/suggest.ts'
import type { Installation } from '../process/installation.ts'

export function initCommand({ root }: Installation): Command {
  return new Command('init')
    .description('make a blog of your own; may be run again')
    .option('--title <text>', 'what the blog is called')
    .option('--author <name>', 'who writes it')
    .addOption(
      new Option('--host <name>', 'where it will live').choices(DESTINATION_NAMES),
    )
    .option('--url <address>', 'its public address')
    .option('--language <tag>', 'such as en or pt-BR')
    .option('--time-zone <name>', 'such as Europe/Lisbon')
    .addOption(new Option('--look <name>', 'a ready look').choices(listLookNames()))
    .addOption(
      new Option('--demo <what>', 'what becomes of the articles that came along').choices(
        ['move', 'delete'],
      ),
    )
    .option('--yes', 'ask nothing: take what is likely for all that is not said')
    .action(({ host: destination, demo, yes = false, ...given }) =>
      init(root, { ...given, ...(destination && { destination }) }, { demo, yes }),
    )
}

interface InitOptions {
  readonly demo?: DemoChoice
  readonly yes: boolean
}

/** Asks, plans, and writes nothing before every answer is good. */
async function init(
  root: string,
  given: Partial<Answers>,
  options: InitOptions,
): Promise<void> {
  const asks = !options.yes
  if (asks && !process.stdin.isTTY) throw new CommandError(NO_TERMINAL)
  const settings = parseSettings(process.env, process.cwd(), 'start')
  const { contentDir } = settings
  const present = readPresent(root, contentDir)
  const machine = readMachine(root)
  const answers = asks
    ? await askAnswers(given, present.answers, machine)
    : suggestAnswers({ ...present.answers, ...given }, machine)
  requireGood(answers)
  const demo = options.demo ?? (await chooseDemo(present, asks))
  const day = toDay(new Date().toISOString(), answers.timeZone)
  const plan = makePlan(answers, { root, contentDir, present, demo, day })
  mkdirSync(contentDir, { recursive: true })
  carryOut(plan, settings)
  console.log(renderReport(answers, plan))
}

const NO_TERMINAL =
  'There is no terminal to ask in. Give the answers as options, and `--yes` for the rest: ' +
  '`npm run init -- --help` lists them.'

async function chooseDemo({ demo }: Present, asks: boolean): Promise<DemoChoice> {
  return asks && demo.length > 0 ? askDemo(DEMO_PLACE) : 'move'
}

function readMachine(root: string): Machine {
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const userName = readUserName(root) ?? userInfo().username
  return { locale, timeZone, userName, remote: readRemote(root), folder: root }
}
