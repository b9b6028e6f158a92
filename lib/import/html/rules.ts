// The rules, in order: each finds the tree as those before it have left it.
import type { Rule } from './rule.ts'
import { dropUnseen } from './blocks/unseen.ts'
import { moveSpaces } from './text/spaces.ts'

export const RULES: readonly Rule[] = [dropUnseen, moveSpaces]
