import type { Scene } from './scene.ts'

/** Something that a visitor can come to see, and the way there on a real server, in any language. */
export type State = {
  /** Unique, as it stands in the name of a picture. */
  name: string
  /** Ends when everything that belongs to it is there. */
  reach(scene: Scene): Promise<void>
  /** What a browser says by itself on the way there, as of a call that was refused. */
  expected?: RegExp[]
  /** A page of its own, or a wide place in one: pictures show all of it. */
  isWide?: boolean
}

/** States that belong together, from the top of the gallery to its end. */
export type Chapter = { title: string; states: readonly State[] }
