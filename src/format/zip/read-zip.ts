import { type ContainerItem, type ContainerLimits, type ContainerSource, whole } from '../container.ts'
import { type Survey, surveyed } from './survey.ts'
import { openDirectory } from './zip-directory.ts'
import { findEnd } from './zip-end.ts'
import { findingOf } from './zip-finding.ts'
import { itemOf } from './zip-member.ts'

/**
 * Reads a zip, strictly: one that says two things about itself (members that overlap, headers that differ, sizes that lie) could hide
 * something, and is believed in neither. Bytes in front of the first member and between members are let be: nothing reads them.
 */
export async function* readZip(source: ContainerSource, limits: ContainerLimits): AsyncGenerator<ContainerItem, void, undefined> {
  const end = findEnd(source)
  if (typeof end === 'string') return yield whole('container-damaged', end)
  try {
    const directory = await openDirectory(source, end.sizeBytes)
    const survey = await surveyed(directory, end.directoryBytes, limits)
    if ('is' in survey) return yield survey
    yield* membersOf(source, end.sizeBytes, survey, limits)
  } catch (error) {
    yield { is: 'refused', finding: findingOf(error) }
  }
}

async function* membersOf(source: ContainerSource, sizeBytes: number, survey: Survey, limits: ContainerLimits): AsyncGenerator<ContainerItem, void, undefined> {
  // A directory can be gone over once: the survey has had the first.
  const directory = await openDirectory(source, sizeBytes)
  let row = 0
  for await (const entry of directory.entries()) {
    const item = await itemOf(entry, source, directory, survey, row++, limits)
    if (item) yield item
    if (item?.is === 'refused' && item.finding.code === 'container-expands') return
  }
}
