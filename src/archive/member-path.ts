/**
 * Where a member stands in a container: its name, behind the names of the containers that it lies in with a NUL after each, and
 * numbered where a container has a name twice. Names in a container hold no NUL, so that two members never share a path.
 *
 * @param seen how often each path was met; counted here
 */
export function memberPath(seen: Map<string, number>, outer: Uint8Array, name: Uint8Array): Uint8Array {
  const path = outer.length > 0 ? Buffer.concat([outer, Buffer.from([0]), name]) : name
  const key = Buffer.from(path).toString('latin1')
  const times = (seen.get(key) ?? 0) + 1
  seen.set(key, times)
  return times > 1 ? Buffer.concat([path, Buffer.from([0, 0]), Buffer.from(String(times))]) : path
}
