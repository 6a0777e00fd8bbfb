import { type ReactNode, useEffect, useState } from 'react'
import { Problem } from './problem.tsx'
import { Skeleton } from './skeleton.tsx'

type Part<Props> = (props: Props) => ReactNode

/** A part of the app whose code is fetched when it is first drawn. */
export function lazyPart<Props extends object>(load: () => Promise<Part<Props>>): Part<Props> {
  let loaded: Part<Props> | undefined
  let hasFailed = false

  return function LazyPart(props) {
    const [attempt, setAttempt] = useState(0)
    const [, setIsThere] = useState(loaded !== undefined)
    const [isLost, setIsLost] = useState(false)

    useEffect(() => {
      if (loaded) return
      let isWanted = true
      load().then(
        (part) => {
          loaded = part
          if (isWanted) setIsThere(true)
        },
        () => {
          // There is a connection again, but not that file: there must be a new version, with all of its files.
          if (hasFailed && navigator.onLine) location.reload()
          hasFailed = true
          if (isWanted) setIsLost(true)
        },
      )
      return () => {
        isWanted = false
      }
    }, [attempt])

    function retry(): void {
      setIsLost(false)
      setAttempt((count) => count + 1)
    }

    if (isLost) return <Problem failure={{ code: 'offline', fields: [] }} onRetry={retry} />
    const Loaded = loaded
    return Loaded ? <Loaded {...props} /> : <Skeleton rows={2} />
  }
}
