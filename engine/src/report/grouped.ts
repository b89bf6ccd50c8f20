/** A list in groups of one key, groups and members in the order of the list. */
export function grouped<Key, Member>(
  list: readonly Member[],
  keyOf: (member: Member) => Key,
): Map<Key, [Member, ...Member[]]> {
  const groups = new Map<Key, [Member, ...Member[]]>();
  for (const member of list) {
    const key = keyOf(member);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  }
  return groups;
}
