// Members of a list by what they have in common.

export interface Group<Member> {
  readonly name: string
  readonly members: readonly Member[]
}

/** The largest group first; of equals the one that came first. Members keep their order. */
export function groupBy<Member>(
  members: readonly Member[],
  nameOf: (member: Member) => string,
): Group<Member>[] {
  const groups = new Map<string, Member[]>()
  for (const member of members) {
    const name = nameOf(member)
    const group = groups.get(name)
    if (group) group.push(member)
    else groups.set(name, [member])
  }
  return [...groups]
    .map(([name, grouped]) => ({ name, members: grouped }))
    .toSorted((a, b) => b.members.length - a.members.length)
}
