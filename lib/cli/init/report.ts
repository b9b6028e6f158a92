// Says what was done, and what comes next.
import { relative } from 'node:path'

import { countOf } from '../terminal/counts.ts'
import type { Answers } from './answers.ts'
import { DEMO_PLACE } from '../../update/merge/merge-source.ts'
import { destinationOf } from './destinations.ts'
import type { Plan } from './plan.ts'
import { NO_URL } from './suggest.ts'

/** Paths are as they are named from where the command runs. */
export function renderReport(answers: Answers, plan: Plan): string {
  const { title, destination, url } = answers
  const { moves, removals, writes, kept } = plan
  const files = countOf(moves.length + removals.length, 'file')
  const done = [
    ...(moves.length > 0 ? [`moved    the demo to ${DEMO_PLACE} (${files})`] : []),
    ...(removals.length > 0 ? [`deleted  the demo (${files})`] : []),
    ...writes.map(({ file }) => `wrote    ${relative('', file)}`),
    ...kept.map(
      (file) => `kept     ${relative('', file)}, which is not as Imprint has it`,
    ),
  ]
  const next = [
    ['npm run dev', 'shows the blog with its drafts, npm start what readers see'],
    ['npm run new "A title"', 'begins an article'],
    ['npm run export', 'writes the site into dist/'],
  ] as const
  return [
    `${title}:`,
    ...(done.length > 0 ? done : ['nothing to change']).map((line) => `  ${line}`),
    '',
    'Next:',
    ...next.map(([command, does]) => `  ${command.padEnd(24)}${does}`),
    '',
    ...(url === NO_URL
      ? ['Write your own `url` into site.yaml as soon as there is one.']
      : []),
    destinationOf(destination).next,
  ].join('\n')
}
