# Old and new addresses for `map` in nginx.conf, from `dist/_redirects`:
#   awk -f hosting/nginx-redirects.awk dist/_redirects > /etc/nginx/imprint-redirects.map

NF == 3 {
    # Encoded for hosts to which a star is a pattern. Browsers send it as it is.
    gsub(/%2A/, "*", $1)
    target[$1] = $2
}

END {
    for (old in target) {
        printf "\"%s\" \"%s\";\n", old, target[old]
        if (!((old ".html") in target)) printf "\"%s.html\" \"%s\";\n", old, target[old]
    }
}
