// Asks what was not said in options, one question after another.
import { CommandError } from '../../model/command-error.ts'
import { listLookNames, LOOKS } from '../../theme/looks.ts'
import { type Answers, findFault } from './answers.ts'
import { DESTINATION_NAMES, destinationOf } from './destinations.ts'
import { type Machine, NO_URL, suggestAnswers } from './suggest.ts'

export type DemoChoice = 'move' | 'delete'

interface Choice {
  readonly value: string
  readonly name: string
}

interface Question {
  readonly message: string
  /** Of an answer that is one of a few. */
  readonly choices?: readonly Choice[]
}

/** In the order in which they are asked. */
const QUESTIONS: Readonly<Record<keyof Answers, Question>> = {
  title: { message: 'What is the blog called?' },
  author: { message: 'Who writes it?' },
  look: {
    message: 'How does it look? It is one line in site.yaml.',
    choices: listLookNames().map((value) => ({
      value,
      name: `${value}: ${LOOKS[value].description}`,
    })),
  },
  destination: {
    message: 'Where will it live?',
    choices: DESTINATION_NAMES.map((value) => ({
      value,
      name: destinationOf(value).label,
    })),
  },
  url: { message: `At which address? (${NO_URL} if there is none yet)` },
  language: { message: 'In which language? (a tag such as en or pt-BR)' },
  timeZone: { message: 'In which time zone?' },
}

/** `given` is not asked; `present` is what the blog says already. */
export async function askAnswers(
  given: Partial<Answers>,
  present: Partial<Answers>,
  machine: Machine,
): Promise<Answers> {
  let answers = suggestAnswers({ ...present, ...given }, machine)
  let known = given
  for (const [key, question] of Object.entries(QUESTIONS)) {
    if (Object.hasOwn(given, key)) continue
    known = { ...known, [key]: await ask(key, question, answers) }
    answers = suggestAnswers({ ...present, ...known }, machine)
  }
  return answers
}

async function ask(
  key: string,
  { message, choices }: Question,
  suggested: Answers,
): Promise<string> {
  const { input, select } = await import('@inquirer/prompts')
  const usual = new Map(Object.entries(suggested)).get(key)
  if (choices) return whole(select({ message, choices, default: usual }))
  const validate = (text: string) =>
    findFault({ ...suggested, [key]: text.trim() }) ?? true
  const text = await whole(input({ message, default: usual, validate }))
  return text.trim()
}

/** What becomes of the articles that come with Imprint. */
export async function askDemo(place: string): Promise<DemoChoice> {
  const { select } = await import('@inquirer/prompts')
  return whole(
    select<DemoChoice>({
      message: 'The articles that came with Imprint:',
      choices: [
        { value: 'move', name: `keep them in ${place}, to look things up` },
        { value: 'delete', name: 'delete them' },
      ],
    }),
  )
}

/** Nothing is written before the last answer, so whoever stops has changed nothing. */
async function whole<Answer>(prompt: Promise<Answer>): Promise<Answer> {
  try {
    return await prompt
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') {
      throw new CommandError('Nothing was changed.')
    }
    throw error
  }
}
