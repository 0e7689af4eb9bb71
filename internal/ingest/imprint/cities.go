package imprint

import "strings"

// cities are places that datelines name without a country: capitals, seats of
// international bodies and the hosts of well-known talks. Lower case. A place
// in capitals, with a date or with an agency needs no entry here.
var cities = func() map[string]bool {
	m := map[string]bool{}
	for c := range strings.SplitSeq(cityNames, "\n") {
		if c = strings.TrimSpace(c); c != "" {
			for name := range strings.SplitSeq(c, ", ") {
				m[name] = true
			}
		}
	}
	return m
}()

const cityNames = `
abu dhabi, abuja, accra, addis ababa, aden, algiers, amman, amsterdam, ankara, antananarivo, aqaba, ashgabat, asmara, astana, asuncion, athens
baghdad, baku, bamako, bandar seri begawan, bangkok, bangui, banjul, beijing, beirut, belfast, belgrade, berlin, bern, bishkek, bogota, bonn
brasilia, bratislava, brazzaville, brussels, bucharest, budapest, buenos aires, bujumbura, cairo, camp david, canberra, caracas, chisinau
colombo, conakry, copenhagen, dakar, damascus, dar es salaam, davos, dayton, dhaka, djibouti, dodoma, doha, dubai, dublin, dushanbe
freetown, gaborone, gaza, gaza city, geneva, georgetown, guatemala city, hanoi, harare, havana, helsinki, hiroshima, ho chi minh city
hong kong, islamabad, istanbul, jakarta, jeddah, jerusalem, johannesburg, juba, kabul, kampala, kathmandu, khartoum, kigali, kiev, kingston
kinshasa, kuala lumpur, kuwait city, kyiv, la paz, libreville, lilongwe, lima, lisbon, ljubljana, lome, london, los angeles, luanda, lusaka
luxembourg, madrid, malabo, managua, manama, manila, maputo, mexico city, minsk, mogadishu, monrovia, montevideo, montreux, moscow, munich
muscat, nairobi, nay pyi taw, naypyitaw, n'djamena, new delhi, new york, niamey, nicosia, nouakchott, nur-sultan, oslo, ottawa, ouagadougou
panama city, panmunjom, paris, phnom penh, podgorica, port-au-prince, port moresby, prague, pretoria, pristina, pyongyang, quito, rabat
ramallah, reykjavik, riga, riyadh, rome, san jose, san salvador, sanaa, santiago, santo domingo, sarajevo, seoul, shanghai, sharm el-sheikh
singapore, skopje, sochi, sofia, st. petersburg, stockholm, strasbourg, suva, taipei, tallinn, tashkent, tbilisi, tegucigalpa, tehran
tel aviv, the hague, thimphu, tirana, tokyo, tripoli, tunis, ulaanbaatar, ulan bator, united nations, valletta, vatican city, vienna
vientiane, vilnius, warsaw, washington, wellington, windhoek, yaounde, yerevan, zagreb, zurich
`
