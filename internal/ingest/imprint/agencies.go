package imprint

import (
	"regexp"
	"strings"
)

// agencies are the news agencies whose names stand as wire credits, with the
// forms they are printed in, longest first. The list follows the members of the
// World News Agencies Council, the EANA and OANA alliances.
var agencies = []struct{ name, forms string }{
	{"Reuters", "Thomson Reuters|Reuters"},
	{"AFP", "Agence France-Presse|AFP"},
	{"AP", "The Associated Press|Associated Press|AP"},
	{"Xinhua", "Xinhua"},
	{"TASS", "ITAR-TASS|Itar-Tass|TASS|Tass"},
	{"Interfax", "Interfax-Ukraine|Interfax"},
	{"RIA Novosti", "RIA Novosti|RIA"},
	{"dpa", "Deutsche Presse-Agentur|dpa|DPA"},
	{"ANSA", "ANSA"},
	{"EFE", "EFE"},
	{"Kyodo", "Kyodo News|Kyodo"},
	{"Jiji", "Jiji Press|Jiji"},
	{"Yonhap", "Yonhap"},
	{"KCNA", "KCNA"},
	{"Anadolu", "Anadolu Agency|Anadolu|AA"},
	{"PTI", "Press Trust of India|PTI"},
	{"ANI", "Asian News International|ANI"},
	{"IANS", "IANS"},
	{"UPI", "United Press International|UPI"},
	{"Ukrinform", "Ukrinform"},
	{"UNIAN", "UNIAN"},
	{"BelTA", "BelTA|BELTA"},
	{"Bernama", "Bernama"},
	{"Antara", "ANTARA|Antara"},
	{"PA", "PA Media|Press Association|PA"},
	{"APA", "APA"},
	{"PAP", "PAP"},
	{"CTK", "CTK|ČTK"},
	{"MTI", "MTI"},
	{"BTA", "BTA"},
	{"Tanjug", "Tanjug"},
	{"HINA", "HINA"},
	{"MENA", "MENA"},
	{"SPA", "Saudi Press Agency|SPA"},
	{"WAM", "WAM"},
	{"QNA", "Qatar News Agency|QNA"},
	{"KUNA", "KUNA"},
	{"Petra", "Petra"},
	{"SANA", "SANA"},
	{"IRNA", "IRNA"},
	{"Tasnim", "Tasnim"},
	{"Trend", "Trend"},
	{"Armenpress", "ARMENPRESS|Armenpress"},
	{"AzerTAc", "AZERTAC|AzerTAc"},
	{"NAN", "News Agency of Nigeria|NAN"},
	{"PANA", "Panapress|PANA"},
	{"Canadian Press", "The Canadian Press|Canadian Press|CP"},
	{"AAP", "AAP"},
	{"ATS", "Keystone-ATS|ATS"},
	{"Bloomberg", "Bloomberg News|Bloomberg"},
	{"IPS", "Inter Press Service|IPS"},
	{"Agencies", "News Agencies|Agencies|agencies|Wire Services|wire services|Wires"},
}

// agencyPattern matches any printed form; group 1 is the form.
var agencyPattern = func() *regexp.Regexp {
	var forms []string
	for _, a := range agencies {
		forms = append(forms, a.forms)
	}
	return regexp.MustCompile(`(?:^|[^\pL\pN])(` + strings.Join(forms, "|") + `)(?:$|[^\pL\pN])`)
}()

// agencyNames returns the agencies that text names, each once, in text order.
func agencyNames(text string) []string {
	var out []string
	seen := map[string]bool{}
	for _, m := range agencyPattern.FindAllStringSubmatch(strings.NewReplacer("/", " / ", ",", " , ").Replace(text), -1) {
		if name := agencyName(m[1]); !seen[name] {
			seen[name] = true
			out = append(out, name)
		}
	}
	return out
}

// agencyName is the agency with the printed form, "" when it is none.
func agencyName(form string) string {
	for _, a := range agencies {
		for f := range strings.SplitSeq(a.forms, "|") {
			if f == form {
				return a.name
			}
		}
	}
	return ""
}
