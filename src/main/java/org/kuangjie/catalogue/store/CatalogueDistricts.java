package org.kuangjie.catalogue.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kuangjie.catalogue.Districts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class CatalogueDistricts implements Districts {

  private final DistrictRepository districts;
  private final AuthorityStore authorities;

  CatalogueDistricts(DistrictRepository districts, AuthorityStore authorities) {
    this.districts = districts;
    this.authorities = authorities;
  }

  @Override
  public List<District> list(LocalDate day) {
    return districts.listOn(day);
  }

  @Override
  public Optional<District> find(String code, LocalDate day) {
    return districts.listOn(day, code).stream().findFirst();
  }

  @Override
  public List<Authority> listAuthorities(String districtCode, LocalDate day) {
    return authorities.listOf(districtCode, day);
  }

  @Override
  public Optional<Authority> findAuthority(String codeOrName) {
    return authorities.find(codeOrName);
  }
}
