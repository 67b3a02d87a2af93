import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that killed a mutant lately come first, then the quickest. By itself vitest begins with the slowest. */
export class LikelyFirst extends BaseSequencer {
  readonly #failedIn = new Map<string, number>()
  #run = 0

  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    this.#run++
    const ranked = files.map((file) => {
      const last = this.ctx.cache.getTestSpecificationResult(file)
      if (last?.failed) this.#failedIn.set(file.moduleId, this.#run)
      return { file, failedIn: this.#failedIn.get(file.moduleId) ?? 0, duration: last?.duration ?? 0 }
    })
    ranked.sort((a, b) => b.failedIn - a.failedIn || a.duration - b.duration)
    return ranked.map(({ file }) => file)
  }
}
