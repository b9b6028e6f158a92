// Shows a message of the check: what it quotes in backticks is code.
import type { Make } from './make.ts'

export function renderMessage(make: Make, message: string): (Node | string)[] {
  return message
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? make('code', '', part) : part))
}
