/** A shell: its script, and the line that has it read at every start. */
export interface Shell {
  readonly install: string;
  readonly script: string;
}

// Addresses hold `@` and `:`, which bash takes for the ends of words: the line is split anew, and of each candidate only
// what follows the last such sign is given back.
const bash = `_retake() {
  local line="\${COMP_LINE:0:COMP_POINT}" words full breaks prefix row
  read -ra words <<< "$line"
  [[ "$line" == *[[:space:]] ]] && words+=("")
  full="\${words[\${#words[@]}-1]}"
  breaks="\${COMP_WORDBREAKS//[^@:=]/}"
  prefix=""
  [[ -n "$breaks" ]] && prefix="\${full%"\${full##*[$breaks]}"}"
  COMPREPLY=()
  while IFS= read -r row; do
    if [[ "$row" == ":files" ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r row; do COMPREPLY+=("$row"); done < <(compgen -f -- "$full")
    else
      row="\${row%%$'\\t'*}"
      COMPREPLY+=("\${row#"$prefix"}")
    fi
  done < <(retake __complete "\${words[@]:1}" 2>/dev/null)
}
complete -F _retake retake
`;

const zsh = `#compdef retake
_retake() {
  local -a found
  local row
  for row in "\${(@f)$(retake __complete "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    if [[ "$row" == ":files" ]]; then
      _files
    elif [[ "$row" == *$'\\t'* ]]; then
      found+=("\${\${row%%$'\\t'*}//:/\\\\:}:\${row#*$'\\t'}")
    elif [[ -n "$row" ]]; then
      found+=("\${row//:/\\\\:}")
    fi
  done
  (( $#found )) && _describe -V retake found
}
compdef _retake retake
`;

const fish = `function __retake_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    for row in (retake __complete $before[2..-1] "$current" 2>/dev/null)
        if test "$row" = ":files"
            __fish_complete_path "$current"
        else
            echo $row
        end
    end
end
complete -c retake -f -a '(__retake_complete)'
`;

const powershell = `Register-ArgumentCompleter -Native -CommandName retake -ScriptBlock {
    param($current, $line, $position)
    $words = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
    if ($current -eq '') { $words += '""' }
    retake __complete @words 2>$null | Where-Object { $_ -ne ':files' } | ForEach-Object {
        $word, $about = $_ -split "\`t", 2
        if (-not $about) { $about = $word }
        [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $about)
    }
}
`;

export const shells: Readonly<Record<string, Shell>> = {
  bash: { install: `echo 'eval "$(retake completion bash)"' >> ~/.bashrc`, script: bash },
  zsh: { install: `echo 'eval "$(retake completion zsh)"' >> ~/.zshrc   # after compinit`, script: zsh },
  fish: { install: 'retake completion fish > ~/.config/fish/completions/retake.fish', script: fish },
  powershell: {
    install: 'retake completion powershell | Out-String | Invoke-Expression   # in $PROFILE',
    script: powershell,
  },
};
