import { harmless } from './harmless.ts'

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const
export type Shell = (typeof shells)[number]

/** Has the script complete the name of a file, which shells do better than anybody. */
export const filesReply = ':files\n'

/** Candidates as the script of a shell takes them, one a line. */
export const shownIn = (
  shell: Shell,
  candidates: readonly { readonly value: string; readonly about: string }[],
): string =>
  candidates
    .map(({ value, about }) => {
      const [word, words] = [harmless(value), harmless(about)]
      if (shell === 'bash' || !words) return shell === 'zsh' ? withoutColon(word) : word
      return shell === 'zsh' ? `${withoutColon(word)}:${words}` : `${word}\t${words}`
    })
    .map(line => `${line}\n`)
    .join('')

const withoutColon = (word: string): string => word.replaceAll(':', '\\:')

/** Each asks the program itself what may stand at the cursor, so that no list of commands is kept a second time. */
export const completionScript = (shell: Shell): string => scripts[shell].trimStart()

const scripts: Readonly<Record<Shell, string>> = {
  bash: `
# finetune-quiz: completion for bash
_finetune_quiz() {
  local reply line
  reply=$(finetune-quiz completion bash -- "\${COMP_WORDS[@]:1:COMP_CWORD-1}" ".$2" 2>/dev/null </dev/null)
  COMPREPLY=()
  [[ $reply == :files ]] && return
  compopt +o default 2>/dev/null
  while IFS= read -r line; do
    [[ $line ]] && COMPREPLY+=("$line")
  done <<<"$reply"
}
complete -o default -F _finetune_quiz finetune-quiz
`,
  zsh: `
#compdef finetune-quiz
# finetune-quiz: completion for zsh
_finetune-quiz() {
  local -a replies
  replies=("\${(@f)$(finetune-quiz completion zsh -- "\${(@)words[2,CURRENT-1]}" ".$PREFIX" 2>/dev/null </dev/null)}")
  if [[ $replies[1] == :files ]]; then
    compset -P '--*='
    _files
  elif [[ -n $replies[1] ]]; then
    _describe finetune-quiz replies
  fi
}
if [[ $funcstack[1] == _finetune-quiz ]]; then
  _finetune-quiz "$@"
else
  compdef _finetune-quiz finetune-quiz
fi
`,
  fish: `
# finetune-quiz: completion for fish
function __finetune_quiz
    set -l before (commandline -opc)
    set -l last (commandline -ct)
    set -l replies (finetune-quiz completion fish -- $before[2..-1] ".$last" 2>/dev/null </dev/null)
    if test "$replies[1]" = :files
        set -l option (string match -r -- '^--[^=]*=' "$last")
        for path in (__fish_complete_path (string replace -r -- '^--[^=]*=' '' "$last"))
            echo "$option$path"
        end
    else
        printf '%s\\n' $replies
    end
end
complete -c finetune-quiz -f -a '(__finetune_quiz)'
`,
  powershell: `
# finetune-quiz: completion for PowerShell
Register-ArgumentCompleter -Native -CommandName finetune-quiz -ScriptBlock {
  param($last, $line, $cursor)
  $before = @($line.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { $_.Extent.Text })
  $replies = @($null | & finetune-quiz completion powershell '--' @before ".$last" 2>$null)
  if ($replies[0] -eq ':files') { return }
  foreach ($reply in $replies) {
    $value, $about = $reply -split "\`t", 2
    if (-not $about) { $about = $value }
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
  }
}
`,
}
